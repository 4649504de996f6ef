{{- define "veikart.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "veikart.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- $name := include "veikart.name" . -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "veikart.selectorLabels" -}}
app.kubernetes.io/name: {{ include "veikart.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "veikart.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{ include "veikart.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "veikart.image" -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{- define "veikart.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "veikart.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "veikart.claim" -}}
{{- default (printf "%s-last-checkpoint" (include "veikart.fullname" .)) .Values.ledger.lastCheckpoint.existingClaim -}}
{{- end -}}

{{/* Whether the replicas can share the volume of the last checkpoint. */}}
{{- define "veikart.sharesVolume" -}}
{{- if eq .Values.ledger.lastCheckpoint.accessMode "ReadWriteMany" -}}true{{- end -}}
{{- end -}}

{{- define "veikart.jdbcUrl" -}}
{{- if .Values.database.jdbcUrl -}}
{{- .Values.database.jdbcUrl -}}
{{- else if .Values.cnpg.enabled -}}
{{- printf "jdbc:postgresql://%s-db-rw/veikart?sslmode=require" (include "veikart.fullname" .) -}}
{{- else -}}
{{- fail "database.jdbcUrl is missing: jdbc:postgresql://host/database" -}}
{{- end -}}
{{- end -}}

{{/* What the chart refuses, before anything is installed. */}}
{{- define "veikart.checks" -}}
{{- $pods := ternary .Values.autoscaling.maxReplicas .Values.replicaCount .Values.autoscaling.enabled -}}
{{- if and (gt (int $pods) 1) (not (include "veikart.sharesVolume" .)) -}}
{{- fail "replicaCount and autoscaling allow several pods, and ledger.lastCheckpoint.accessMode lets only one have the volume" -}}
{{- end -}}
{{- if le (int .Values.terminationGracePeriodSeconds) (add (int .Values.shutdownDelaySeconds) (int .Values.shutdownTimeoutSeconds) | int) -}}
{{- fail "terminationGracePeriodSeconds must be longer than shutdownDelaySeconds and shutdownTimeoutSeconds together" -}}
{{- end -}}
{{- if and .Values.cnpg.enabled (eq .Values.migration.mode "hook") -}}
{{- fail "with cnpg.enabled there is no database before the install: set migration.mode to init" -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.hosts) -}}
{{- fail "ingress.hosts is empty" -}}
{{- end -}}
{{- if and .Values.gateway.enabled (not .Values.gateway.parentRefs) -}}
{{- fail "gateway.parentRefs is empty" -}}
{{- end -}}
{{- end -}}

{{- define "veikart.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "veikart.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* What is needed to migrate, and nothing that the service alone needs. */}}
{{- define "veikart.migrationContainer" -}}
name: migrate
image: {{ include "veikart.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  {{- include "veikart.containerSecurity" . | nindent 2 }}
env:
  - name: QUARKUS_PROFILE
    value: migrate
  - name: QUARKUS_DATASOURCE_JDBC_URL
    value: {{ include "veikart.jdbcUrl" . | quote }}
  - name: QUARKUS_DATASOURCE_USERNAME
    valueFrom:
      secretKeyRef:
        name: {{ .Values.database.existingSecret }}
        key: {{ .Values.database.usernameKey }}
  - name: QUARKUS_FLYWAY_USERNAME
    valueFrom:
      secretKeyRef:
        name: {{ .Values.database.owner.existingSecret }}
        key: {{ .Values.database.owner.usernameKey }}
  - name: QUARKUS_FLYWAY_PASSWORD
    valueFrom:
      secretKeyRef:
        name: {{ .Values.database.owner.existingSecret }}
        key: {{ .Values.database.owner.passwordKey }}
  - name: JAVA_TOOL_OPTIONS
    value: {{ .Values.jvm.options | quote }}
resources:
  {{- toYaml .Values.migration.resources | nindent 2 }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
  {{- with .Values.extraVolumeMounts }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end -}}
