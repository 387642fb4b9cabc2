/** Defines the element that brings served figures to life. */
import '../figures/element.ts';
