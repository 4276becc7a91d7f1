using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI204: a value named like one customer information parameter is assigned to the member of another.</summary>
internal sealed class ValueOfOtherParameterRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI204";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Value belongs to another parameter",
        "'{0}' is sent as '{1}', but this value is {2}, so it matches no one or the wrong person; {3}",
        RuleCategories.Hashing);

    // Keys that never share a value. external_id is missing because it may be any value; so are parts of other values, such as
    // the year of birth.
    private static readonly HashSet<string> DistinctKeys = new(StringComparer.Ordinal)
    {
        "em", "ph", "fn", "ln", "db", "ge", "ct", "st", "zp", "country", "fbc", "fbp", "client_ip_address", "client_user_agent",
    };

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void AnalyzeMemberWrite(ContractMemberWrite write, FlowDiagnosticReporter report)
    {
        if (!DistinctKeys.Contains(write.Target.Key) || write.Target.Section != FieldSection.UserData)
            return;

        // A value with other text around it may have the form of the cookie: $"fb.1.{time}.{random}".
        if (write.Target.Key is "fbc" or "fbp" && write.FlowValue.Origins.Length == 1 && write.FlowValue.Origins[0] is { IsPart: false } generated && DescribeGenerated(generated.Kind) is { } description)
            report.Report(Descriptor, write.Operation, generated, MessageFormat.FormatName(write.Target.Symbol), write.Target.Key, description, GetRemedy(write.Target.Key));

        // Report only if the key is certain: one origin, or several with the same key.
        var actual = write.FlowValue.Origins.Where(origin => origin.Kind == ValueOriginKind.Key).ToList();
        if (actual.Count == 0 || actual.Any(origin => origin.Key != actual[0].Key || IsTruncated(origin)) || actual[0].Key is not { } key || !IsMismatch(write.Target.Key, key))
            return;

        report.Report(Descriptor, write.Operation, actual[0], MessageFormat.FormatName(write.Target.Symbol), write.Target.Key, Describe(key), key is KeyNameMatcher.Fbclid or KeyNameMatcher.FullName ? GetRemedy(key) : $"assign it to the member for '{key}'");
    }

    // None of these has the form of the cookie.
    private static string? DescribeGenerated(ValueOriginKind kind) => kind switch
    {
        ValueOriginKind.Guid => "a new GUID",
        ValueOriginKind.Random => "a random value",
        ValueOriginKind.Clock => "a point in time",
        ValueOriginKind.HashCode => "a hash code",
        _ => null,
    };

    private static string Describe(string key) => key switch
    {
        KeyNameMatcher.Fbclid => "an fbclid, which is only a part of it",
        KeyNameMatcher.FullName => "a full name",
        _ => $"named like '{key}'",
    };

    private static string GetRemedy(string key) => key switch
    {
        KeyNameMatcher.FullName => "pass first and last name separately",
        "fbp" => "pass the cookie '_fbp' or BrowserId.Create",
        _ => "pass the cookie '_fbc' or ClickId.FromFbclid",
    };

    // A part of a value may be another parameter: the postal code in front of a city.
    private static bool IsTruncated(ValueOrigin origin) =>
        origin.ModifiedBy is { } change && change is not IInvocationOperation { TargetMethod.Name: "Trim" or "TrimStart" or "TrimEnd" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" };

    private static bool IsMismatch(string expectedKey, string actual) => actual switch
    {
        KeyNameMatcher.Fbclid => expectedKey is "fbc" or "fbp",
        KeyNameMatcher.FullName => expectedKey is "fn" or "ln",
        _ => expectedKey != actual && DistinctKeys.Contains(actual) && !AreBothRegions(expectedKey, actual),
    };

    // Berlin is a city and a state, Singapore a city and a country.
    private static bool AreBothRegions(string firstKey, string secondKey) =>
        firstKey is "ct" or "st" or "country" && secondKey is "ct" or "st" or "country";
}
