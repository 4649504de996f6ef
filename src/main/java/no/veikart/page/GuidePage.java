package no.veikart.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import no.veikart.wording.Words;

/**
 * A page that explains something.
 *
 * @param prose HTML of a template of ours
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record GuidePage(Frame frame, Words w, RawString prose) implements TemplateInstance {}
