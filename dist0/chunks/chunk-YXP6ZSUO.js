// reports/formats/problem-places.ts
var placesOf = ({ notice, failure }, terms) => {
  const { baselineSource, placeOf, adapter } = terms;
  if (notice !== void 0) {
    if (baselineSource === void 0) return [];
    return [{ file: baselineSource.file, line: baselineSource.place(notice.offset).line }];
  }
  const unitFile = failure === void 0 ? void 0 : placeOf?.(failure.result.name);
  return [adapter, unitFile].filter((place) => place !== void 0);
};

export {
  placesOf
};
