using System.Text.Json;
using Capi.EventsManager.Validation.Warnings;

namespace Capi.EventsManager.Validation;

/// <summary>Returns the warnings for a valid event.</summary>
internal delegate IEnumerable<EventWarning> EventWarningProvider(EventView view);

/// <summary>The warnings in <c>messages</c>: problems that Meta accepts, or that it isn't known to refuse, but that should be corrected.</summary>
internal static class EventWarnings
{
    private static readonly EventWarningProvider[] All =
    [
        EventParameterWarnings.GetWarnings,
        WebsiteEventWarnings.GetWarnings,
        UrlWarnings.GetWarnings,
        EventNameWarnings.GetWarnings,
        DeduplicationWarnings.GetWarnings,
        IdentifierWarnings.GetWarnings,
        ValueWarnings.GetWarnings,
        ParameterTypeWarnings.GetWarnings,
        ContentTypeWarnings.GetWarnings,
        ContentsWarnings.GetWarnings,
        UnknownParameterWarnings.GetWarnings,
        PersonalDataWarnings.GetWarnings,
        DataProcessingOptionsWarnings.GetWarnings,
        AppDataWarnings.GetWarnings,
        MisusedParameterWarnings.GetWarnings,
        OtherSourceWarnings.GetWarnings,
        AppendedEventWarnings.GetWarnings,
        CrmEventWarnings.GetWarnings,
    ];

    public static IEnumerable<EventWarning> GetWarnings(EventView view) =>
        view.Json.ValueKind is JsonValueKind.Object ? All.SelectMany(provider => provider(view)) : [];
}
