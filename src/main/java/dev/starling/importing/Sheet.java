package dev.starling.importing;

/**
 * One page's text, and where it came from.
 *
 * @param source what a person finds it by: "bank.zip / failure.txt, page 2"
 * @param firstLine the number of its first line in the text that it came in, from 1
 * @param text its lines, between which a line feed stands
 */
public record Sheet(String source, int firstLine, String text) {
}
