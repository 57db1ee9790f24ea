package dev.starling.web;

import org.springframework.util.unit.DataSize;

/**
 * How large a body one address takes where it is posted to; all others take what
 * {@code starling.max-body} says. A bean of this type is an allowance.
 *
 * @param path the whole of it, "/admin/questions/import"
 * @param most all parts of the body together
 * @param refusal what is said to whoever sends more: what happened, and what to do
 */
public record BodyAllowance(String path, DataSize most, String refusal) {
}
