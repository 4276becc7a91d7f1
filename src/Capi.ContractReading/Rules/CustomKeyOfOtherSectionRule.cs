using Capi.Catalog;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI016: custom data named like a standard parameter of another section.</summary>
internal sealed class CustomKeyOfOtherSectionRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI016";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Custom data has the key of another section's parameter",
        "'{0}' sends '{1}' as custom data, where Meta doesn't read it as the {2} '{3}'; {4}",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly CustomKeyOfOtherSectionRule Instance = new();

    // Other sections (app data, attribution) share keys such as "vendor_id" and "scope" with ordinary custom data.
    private static readonly ParameterSection[] ReservedSections =
        [ParameterSection.Envelope, ParameterSection.Event, ParameterSection.UserData];

    private static readonly Dictionary<string, string> OtherSpellings = CreateOtherSpellings();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>True for the key of a parameter outside <c>custom_data</c>, also in another spelling.</summary>
    public static bool IsReserved(string key) => FindReservedKey(key) is not null;

    /// <summary>The key of the parameter that the developer means: <c>event_id</c> for <c>eventID</c> and <c>event-id</c>. Null for a custom property.</summary>
    private static string? FindReservedKey(string key)
    {
        foreach (var section in ReservedSections)
        {
            if (ParameterDefinitions.Find(section, key) is not null)
                return key;
        }

        return OtherSpellings.TryGetValue(RemoveSeparators(key), out var reserved) ? reserved : null;
    }

    // Only keys of several words: st and ct may well be words of the developer's own. The Pixel's URL has its own name for the event ID.
    private static Dictionary<string, string> CreateOtherSpellings()
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["eid"] = "event_id" };
        foreach (var parameter in ParameterDefinitions.All)
        {
            if (ReservedSections.Contains(parameter.Section) && parameter.Key.Contains("_"))
                spellings[RemoveSeparators(parameter.Key)] = parameter.Key;
        }

        return spellings;
    }

    private static string RemoveSeparators(string key) => key.Replace("_", "").Replace("-", "");

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var reserved = FindReservedKey(problem.Key!)!;
        var (section, remedy) = GetSectionAndRemedy(reserved);
        return [MessageFormat.FormatName(problem.Symbol), problem.Key!, section, reserved, remedy];
    }

    private static (string Section, string Remedy) GetSectionAndRemedy(string key)
    {
        if (ParameterDefinitions.Find(ParameterSection.UserData, key) is not null)
            return ("customer information parameter", "use " + UserDataAttributes.FormatAttribute(key) + " or another property name");

        var isEvent = ParameterDefinitions.Find(ParameterSection.Event, key) is not null;
        return (isEvent ? "server event parameter" : "request parameter", GetEventRemedy(key));
    }

    private static string GetEventRemedy(string key) => key switch
    {
        "event_id" => "mark the member [EventId] or use another property name",
        "event_time" => "mark the member [EventTime] or use another property name",
        "event_source_url" => "mark the member [EventSourceUrl] or use another property name",
        "referrer_url" => "mark the member [ReferrerUrl] or use another property name",
        "opt_out" => "mark the member [OptOut] or use another property name",
        _ => "use another property name",
    };

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) => FindReservedKey(problem.Key!) switch
    {
        "event_id" => [(FixProperties.Replacement, nameof(AnnotationKind.EventId))],
        "event_time" => [(FixProperties.Replacement, nameof(AnnotationKind.EventTime))],
        "event_source_url" => [(FixProperties.Replacement, nameof(AnnotationKind.EventSourceUrl))],
        "referrer_url" => [(FixProperties.Replacement, nameof(AnnotationKind.ReferrerUrl))],
        "opt_out" => [(FixProperties.Replacement, nameof(AnnotationKind.OptOut))],
        { } key when ParameterDefinitions.Find(ParameterSection.UserData, key) is not null =>
            [(FixProperties.Key, key), (FixProperties.Replacement, UserDataAttributes.GetKind(key).ToString())],
        _ => [],
    };
}
