using Capi.Analyzers.Flow.AbstractValues;
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
        "'{0}' is sent as '{1}', but this value is named like '{2}', so it matches no one or the wrong person; assign it to the member for '{2}'",
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

        // Report only if the key is certain: one origin, or several with the same key.
        var actual = write.FlowValue.Origins.Where(origin => origin.Kind == ValueOriginKind.Key).ToList();
        if (actual.Count == 0 || actual.Any(origin => origin.Key != actual[0].Key || IsTruncated(origin)) || actual[0].Key is not { } key || !IsMismatch(write.Target.Key, key))
            return;

        report.Report(Descriptor, write.Operation, actual[0], MessageFormat.FormatName(write.Target.Symbol), write.Target.Key, key);
    }

    // A part of a value may be another parameter: the postal code in front of a city.
    private static bool IsTruncated(ValueOrigin origin) =>
        origin.ModifiedBy is { } change && change is not IInvocationOperation { TargetMethod.Name: "Trim" or "TrimStart" or "TrimEnd" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" };

    private static bool IsMismatch(string expectedKey, string actual) => expectedKey != actual && DistinctKeys.Contains(actual) && !AreBothRegions(expectedKey, actual);

    // Berlin is a city and a state, Singapore a city and a country.
    private static bool AreBothRegions(string firstKey, string secondKey) =>
        firstKey is "ct" or "st" or "country" && secondKey is "ct" or "st" or "country";
}
