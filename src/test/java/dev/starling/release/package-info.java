/**
 * What the last release needs of the database, so that it runs beside the next one.
 */
package dev.starling.release;
