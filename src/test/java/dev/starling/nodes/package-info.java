/**
 * What holds when several nodes share a database.
 */
package dev.starling.nodes;
