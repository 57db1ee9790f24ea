/**
 * How little a session costs the database at each request.
 */
@ApplicationModule(allowedDependencies = {})
package dev.starling.session;

import org.springframework.modulith.ApplicationModule;
