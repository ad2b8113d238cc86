/// What a sweep does once its design is evaluated: fronts predicted from surrogates, further rounds, and what is picked.
package paretoscope.merge.search;
