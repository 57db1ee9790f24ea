/**
 * What every page needs, whatever it is about: the layout's model, error pages, files and
 * limits.
 */
@ApplicationModule(allowedDependencies = { "access", "account", "mail", "storage" })
package dev.starling.web;

import org.springframework.modulith.ApplicationModule;
