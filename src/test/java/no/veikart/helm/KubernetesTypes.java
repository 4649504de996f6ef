package no.veikart.helm;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.Map;
import java.util.Set;

/** Reads manifests as the types that Kubernetes has for them, and nothing beyond. */
final class KubernetesTypes {

    private static final Map<String, Class<?>> TYPES =
            Map.ofEntries(
                    entry("v1/ConfigMap", ConfigMap.class),
                    entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
                    entry("v1/Service", Service.class),
                    entry("v1/ServiceAccount", ServiceAccount.class),
                    entry("apps/v1/Deployment", Deployment.class),
                    entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
                    entry("batch/v1/Job", Job.class),
                    entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
                    entry("networking.k8s.io/v1/Ingress", Ingress.class),
                    entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
                    entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
                    entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
                    entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class));

    /** Of operators that publish no types for Java. */
    private static final Set<String> WITHOUT_TYPE =
            Set.of(
                    "postgresql.cnpg.io/v1/Cluster",
                    "k8s.keycloak.org/v2alpha1/KeycloakRealmImport");

    private static final ObjectMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .annotationIntrospector(new NothingUnknown())
                    .build();

    private KubernetesTypes() {}

    /**
     * Reads an object as the type that its kind names.
     *
     * @throws AssertionError for a kind that is not known, or a field that its type does not have
     */
    static void requireKnown(JsonNode object) {
        String kind = object.path("apiVersion").asText() + "/" + object.path("kind").asText();
        if (WITHOUT_TYPE.contains(kind)) {
            return;
        }
        Class<?> type = TYPES.get(kind);
        if (type == null) {
            throw new AssertionError("no type for " + kind);
        }
        try {
            STRICT.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(kind + ": " + e.getOriginalMessage(), e);
        }
    }

    /** The types would keep what they do not know. */
    private static final class NothingUnknown extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
