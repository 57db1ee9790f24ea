/**
 * People: who they are, how they sign in, and what a request may do at all.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.account;

import org.springframework.modulith.ApplicationModule;
