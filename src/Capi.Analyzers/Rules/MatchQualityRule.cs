using System.Globalization;
using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI018: the estimated match quality of a website event is below the floor.</summary>
internal sealed class MatchQualityRule : ContractAdvisory
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI018";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateInfo(
        Id,
        "Estimated match quality is low",
        "'{0}' has an estimated match quality of {1} out of 10, below the floor of {2}, so Meta matches fewer events to people; add {3}",
        RuleCategories.Contract);

    /// <summary>The <c>.editorconfig</c> key for the floor, 0 to 10.</summary>
    public const string FloorOption = "capi.match_quality_floor";

    // The keys that the runtime adds from the context of a visitor's request.
    private static readonly string[] ContextKeys = ["fbc", "fbp", "client_ip_address", "client_user_agent"];

    // Only Meta's lead ads provide a lead ID, and their events are not website events.
    private const string LeadId = "lead_id";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override bool RequiresValidContract => true;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        if (definition.ActionSource != "Website")
            yield break;

        var keys = new HashSet<string>(ContextKeys, StringComparer.Ordinal);
        keys.UnionWith(definition.Fields.Where(field => field.Section == FieldSection.UserData).Select(field => field.Key));
        var (estimate, floor) = (MatchQuality.EstimateScore(keys), GetFloor(options));
        if (estimate >= floor)
            yield break;

        var additions = MatchQuality.GetImprovements(keys).Where(addition => !addition.Keys.Contains(LeadId)).Take(2).SelectMany(addition => addition.Keys.Where(key => !keys.Contains(key))).ToList();
        yield return Diagnostic.Create(
            Descriptor,
            contract.DeclarationIdentifier,
            additionalLocations: null,
            DiagnosticProperties.Create([(FixProperties.Choices, DiagnosticProperties.FormatChoices(additions))]),
            argumentCache.GetOrAdd(definition.Type.Name),
            argumentCache.GetOrAdd(FormatScore(estimate)),
            argumentCache.GetOrAdd(FormatScore(floor)),
            argumentCache.GetOrAdd(string.Join(" and ", additions.Select(FormatMember))));
    }

    private static decimal GetFloor(AnalyzerConfigOptions options) =>
        options.TryGetValue(FloorOption, out var text)
        && decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var floor)
        && floor <= MatchQuality.MaxScore
            ? floor
            : MatchQuality.TargetScore;

    private static string FormatScore(decimal score) => score.ToString("0.0##", CultureInfo.InvariantCulture);

    private static string FormatMember(string key) =>
        MessageFormat.FormatAttribute(UserDataAttributes.GetKind(key)) + " " + ParameterDefinitions.Find(ParameterSection.UserData, key)!.Name;
}
