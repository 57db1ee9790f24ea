package dev.starling.account;

/**
 * Somebody has signed up with this address already.
 */
public class AddressTakenException extends RuntimeException {

}
