namespace Capi.Analyzers.Migration.Rules;

/// <summary>The rules of <see cref="MigrationAnalyzer"/>.</summary>
internal static class MigrationRules
{
    /// <summary>All rules, ordered by ID.</summary>
    public static readonly IReadOnlyList<MigrationRule> All =
    [
        new RawValueRule(),
        new ChangedClearValueRule(),
        new WrongNormalizationRule(),
        new HashOfHashRule(),
        new HashOfEmptyRule(),
        new HashFormatRule(),
        new CultureLowerRule(),
        new HashedNumberRule(),
        new EventIdMissingRule(),
        new UnstableEventIdRule(),
        new WrongEventNameRule(),
        new WebsiteDataMissingRule(),
        new IdentityMissingRule(),
        new PurchaseValueRule(),
        new ValueTypeRule(),
        new WrittenCurrencyRule(),
        new ContentShapeRule(),
        new LiveTestCodeRule(),
        new WrittenSecretRule(),
        new TokenInAddressRule(),
        new PersonalDataLoggedRule(),
        new PersonalCustomDataRule(),
        new SensitiveDataRule(),
        new AddressWithQueryRule(),
        new ScriptInjectionRule(),
        new PersonalDataInPageRule(),
        new TwinMismatchRule(),
        new ConsentMissingRule(),
        new ConsentSubstituteRule(),
        new EssentialMarketingCookieRule(),
        new InventedValueRule(),
        new AddressSourceRule(),
        new WrongEventTimeRule(),
        new ClickIdFormatRule(),
        new ConstantOptOutRule(),
        new OwnLeadIdRule(),
        new MisplacedParameterRule(),
        new WrongActionSourceRule(),
        new AnswerIgnoredRule(),
        new FireAndForgetRule(),
        new SharedMutationRule(),
        new RecordPrintsDataRule(),
        new NullWrittenRule(),
        new EndedGraphVersionRule(),
    ];
}
