package dev.starling.question;

/**
 * Something an interviewer listens for in an answer.
 *
 * @param id names this signal of this edition, for ratings
 * @param name a few words
 * @param description what shows it
 */
public record Signal(long id, String name, String description) {
}
