package dev.gumshoe.symptoms;

import dev.gumshoe.flow.Flow;

/**
 * A flow that knows something of what was typed.
 *
 * @param flow the flow
 * @param known the error text that stands in what was typed, or the symptom that is most like it;
 *     empty where other words of the flow are meant
 * @param certain whether an error text of the flow stands there word for word
 */
public record Match(Flow flow, String known, boolean certain) {}
