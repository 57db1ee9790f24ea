/**
 * Reviews: what a coach says of a submission, from the claim to the day it comes out.
 */
@ApplicationModule(allowedDependencies = { "submission", "practice", "question", "text", "account" })
package dev.starling.review;

import org.springframework.modulith.ApplicationModule;
