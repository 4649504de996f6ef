/** Strict reading of JSON and YAML: nothing is guessed, and every fault is named with its place. */
@NullMarked
package no.veikart.json;

import org.jspecify.annotations.NullMarked;
