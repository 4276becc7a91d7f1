using System.Globalization;
using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Remarks;

/// <summary>CAPI018: the estimated match quality of a website event is below the floor.</summary>
internal sealed class MatchQualityRemark : ContractRemark
{
    /// <summary>The <c>.editorconfig</c> key for the floor, 0 to 10.</summary>
    public const string FloorOption = "capi.match_quality_floor";

    // The keys that the runtime adds from the context of a visitor's request.
    private static readonly string[] OfContext = ["fbc", "fbp", "client_ip_address", "client_user_agent"];

    // Only Meta's lead ads provide a lead ID, and their events are not website events.
    private const string LeadId = "lead_id";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.MatchQuality;

    /// <inheritdoc/>
    public override bool NeedsWholeContract => true;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Of(ContractFacts facts, ContractPlaces contract, AnalyzerConfigOptions options, SameWords same)
    {
        if (facts.ActionSource != "Website")
            yield break;

        var keys = new HashSet<string>(OfContext, StringComparer.Ordinal);
        keys.UnionWith(facts.Fields.Where(field => field.Section == FieldSection.UserData).Select(field => field.Key));
        var (estimate, floor) = (MatchQuality.Estimate(keys), Floor(options));
        if (estimate >= floor)
            yield break;

        var additions = MatchQuality.Additions(keys).Where(one => !one.Keys.Contains(LeadId)).Take(2).SelectMany(one => one.Keys.Where(key => !keys.Contains(key))).ToList();
        yield return Diagnostic.Create(
            Descriptor,
            contract.Contract,
            additionalLocations: null,
            FixFacts.Of([(FixProperties.Choices, FixFacts.Choices(additions))]),
            same.Of(facts.Type.Name),
            same.Of(Text(estimate)),
            same.Of(Text(floor)),
            same.Of(string.Join(" and ", additions.Select(Member))));
    }

    private static decimal Floor(AnalyzerConfigOptions options) =>
        options.TryGetValue(FloorOption, out var text)
        && decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var floor)
        && floor <= MatchQuality.Best
            ? floor
            : MatchQuality.Target;

    private static string Text(decimal score) => score.ToString("0.0##", CultureInfo.InvariantCulture);

    private static string Member(string key) =>
        Names.Attribute(UserDataAttributes.KindFor(key)) + " " + Parameters.Find(ParameterSection.UserData, key)!.Name;
}
