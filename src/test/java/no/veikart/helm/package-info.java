/** The Helm chart, as Kubernetes would get it. */
@NullMarked
package no.veikart.helm;

import org.jspecify.annotations.NullMarked;
