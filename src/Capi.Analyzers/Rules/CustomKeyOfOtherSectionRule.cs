using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI016: custom data named like a standard parameter of another section.</summary>
internal sealed class CustomKeyOfOtherSectionRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.CustomKeyOfOtherSection;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract)
    {
        var key = problem.Key!;
        var (section, remedy) = Say(key);
        return [Names.Of(problem.Symbol), key, section, remedy];
    }

    private static (string Section, string Remedy) Say(string key)
    {
        if (Parameters.Find(ParameterSection.UserData, key) is not null)
            return ("customer information parameter", "use " + UserDataAttributes.For(key) + " or another property name");

        var isEvent = Parameters.Find(ParameterSection.Event, key) is not null;
        return (isEvent ? "server event parameter" : "request parameter", Event(key));
    }

    private static string Event(string key) => key switch
    {
        "event_id" => "mark the member [EventId] or use another property name",
        "event_time" => "mark the member [EventTime] or use another property name",
        "event_source_url" => "mark the member [EventSourceUrl] or use another property name",
        "referrer_url" => "mark the member [ReferrerUrl] or use another property name",
        "opt_out" => "mark the member [OptOut] or use another property name",
        _ => "use another property name",
    };

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract) => problem.Key switch
    {
        "event_id" => [(FixProperties.Replacement, nameof(AnnotationKind.EventId))],
        "event_time" => [(FixProperties.Replacement, nameof(AnnotationKind.EventTime))],
        "event_source_url" => [(FixProperties.Replacement, nameof(AnnotationKind.EventSourceUrl))],
        "referrer_url" => [(FixProperties.Replacement, nameof(AnnotationKind.ReferrerUrl))],
        "opt_out" => [(FixProperties.Replacement, nameof(AnnotationKind.OptOut))],
        { } key when Parameters.Find(ParameterSection.UserData, key) is not null =>
            [(FixProperties.Key, key), (FixProperties.Replacement, UserDataAttributes.KindFor(key).ToString())],
        _ => [],
    };
}
