using System.Globalization;

namespace Capi.EventsManager.Page;

/// <summary>Renders the copy of an event from one source, with the form of each identifier.</summary>
internal static class CopyColumn
{
    public static Html Render(string name, string channel, EventCopy? copy, bool isKept) =>
        copy is null
            ? Html.Format($"""<section class="copy absent"><h3>{name} <small>{channel}</small></h3><p>Not received from this source.</p></section>""")
            : Html.Format($"""
                <section class="copy">
                <h3>{name} <small>{channel}</small>{(isKept ? Html.Format($"""<span class="kept">kept</span>""") : default)}</h3>
                <p>action_source {copy.ActionSource}{FormatDuplicates(copy.Duplicates)}<br>received {Timestamps.Format(copy.ReceivedAt)}<br>event_time {FormatEventTime(copy.EventTime)}</p>
                {RenderIdentifiers(copy.Identifiers)}
                {RenderParameters(copy.Parameters)}
                </section>
                """);

    private static string FormatEventTime(DateTimeOffset? time) => time is { } known ? Timestamps.Format(known) : "not sent";

    private static string FormatDuplicates(int count) => count switch
    {
        0 => "",
        1 => " · 1 duplicate dropped",
        _ => string.Create(CultureInfo.InvariantCulture, $" · {count} duplicates dropped"),
    };

    private static Html RenderIdentifiers(IReadOnlyList<ReceivedIdentifier> identifiers) =>
        identifiers.Count == 0
            ? default
            : Html.Format($"""<table class="identifiers"><caption>Customer information parameters</caption>{Html.Join(identifiers.Select(RenderIdentifier))}</table>""");

    private static Html RenderIdentifier(ReceivedIdentifier identifier) => Html.Format($"""
        <tr><th scope="row">{identifier.Key}</th><td>{RenderValue(identifier.DisplayValue)}{FormatAdditionalCount(identifier.Count)}</td>
        <td class="result {(identifier.HasExpectedForm ? "valid" : "invalid")}">{FormatResult(identifier)}</td></tr>
        """);

    private static Html RenderValue(string shown) => shown.Length == 0 ? Html.Format($"<em>not shown</em>") : Html.Format($"<code>{shown}</code>");

    private static string FormatAdditionalCount(int count) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" +{count - 1}");

    private static string FormatResult(ReceivedIdentifier identifier) =>
        identifier.HasExpectedForm
            ? $"✓ {GetFormName(identifier.Form)}"
            : $"✗ {GetFormName(identifier.Form)}, must be {GetFormName(identifier.ExpectedForm)}";

    private static string GetFormName(IdentifierForm form) => form switch
    {
        IdentifierForm.Hashed => "hashed",
        IdentifierForm.Clear => "clear",
        IdentifierForm.Md5 => "MD5",
        _ => "either",
    };

    private static Html RenderParameters(IReadOnlyList<ReceivedParameter> parameters) =>
        parameters.Count == 0
            ? default
            : Html.Format($"<table><caption>Event parameters</caption>{Html.Join(parameters.Select(RenderParameter))}</table>");

    private static Html RenderParameter(ReceivedParameter parameter) =>
        Html.Format($"""<tr><th scope="row">{parameter.Path}</th><td colspan="2">{parameter.DisplayValue}</td></tr>""");
}
