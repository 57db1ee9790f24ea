/**
 * What the tests share: the application, its visitors, its statements.
 */
package dev.starling.testing;
