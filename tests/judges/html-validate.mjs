// Standard and accessibility rules; the two below catch most and are in neither set.
// Matters of style (the case of the doctype, implicit types) belong to the set "recommended", which we leave out.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    "input-missing-label": "error",
    "no-missing-references": "error",
  },
};
