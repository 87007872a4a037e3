// harness/campaign/campaign-plan.ts
var campaignFormat = "killspec-campaign/1";
var isSameCampaign = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// harness/campaign/campaign-store.ts
var StoreProblem = class extends Error {
  hint;
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
};

export {
  campaignFormat,
  isSameCampaign,
  StoreProblem
};
