package dev.starling.question;

/**
 * A published question as a list shows it.
 *
 * @param slug its name in addresses
 * @param title a line
 * @param category "Behavioral"
 * @param level whom it is for
 * @param prompt what the interviewer asks
 */
public record QuestionSummary(String slug, String title, String category, String level, String prompt) {
}
