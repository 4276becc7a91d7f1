using System.Globalization;

namespace Capi.EventsManager.Page;

/// <summary>Renders the copy of an event from one source, with the form of each identifier.</summary>
internal static class CopyColumn
{
    public static Html Render(string name, string channel, EventCopy? copy, bool isKept) =>
        copy is null
            ? Html.Of($"""<section class="copy absent"><h3>{name} <small>{channel}</small></h3><p>Not received from this source.</p></section>""")
            : Html.Of($"""
                <section class="copy">
                <h3>{name} <small>{channel}</small>{(isKept ? Html.Of($"""<span class="kept">kept</span>""") : default)}</h3>
                <p>action_source {copy.ActionSource}{Repeats(copy.Duplicates)}<br>received {Times.Show(copy.ReceivedAt)}<br>event_time {Happened(copy.EventTime)}</p>
                {Identifiers(copy.Identifiers)}
                {Parameters(copy.Parameters)}
                </section>
                """);

    private static string Happened(DateTimeOffset? time) => time is { } known ? Times.Show(known) : "not sent";

    private static string Repeats(int count) => count switch
    {
        0 => "",
        1 => " · 1 duplicate dropped",
        _ => string.Create(CultureInfo.InvariantCulture, $" · {count} duplicates dropped"),
    };

    private static Html Identifiers(IReadOnlyList<ReceivedIdentifier> identifiers) =>
        identifiers.Count == 0
            ? default
            : Html.Of($"""<table class="identifiers"><caption>Customer information parameters</caption>{Html.Join(identifiers.Select(Identifier))}</table>""");

    private static Html Identifier(ReceivedIdentifier identifier) => Html.Of($"""
        <tr><th scope="row">{identifier.Key}</th><td>{Value(identifier.Shown)}{More(identifier.Count)}</td>
        <td class="result {(identifier.IsRight ? "valid" : "invalid")}">{Verdict(identifier)}</td></tr>
        """);

    private static Html Value(string shown) => shown.Length == 0 ? Html.Of($"<em>not shown</em>") : Html.Of($"<code>{shown}</code>");

    private static string More(int count) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" +{count - 1}");

    private static string Verdict(ReceivedIdentifier identifier) =>
        identifier.IsRight
            ? $"✓ {Name(identifier.Arrived)}"
            : $"✗ {Name(identifier.Arrived)}, must be {Name(identifier.Expected)}";

    private static string Name(IdentifierForm form) => form switch
    {
        IdentifierForm.Hashed => "hashed",
        IdentifierForm.Clear => "clear",
        IdentifierForm.Md5 => "MD5",
        _ => "either",
    };

    private static Html Parameters(IReadOnlyList<ReceivedParameter> parameters) =>
        parameters.Count == 0
            ? default
            : Html.Of($"<table><caption>Event parameters</caption>{Html.Join(parameters.Select(Parameter))}</table>");

    private static Html Parameter(ReceivedParameter parameter) =>
        Html.Of($"""<tr><th scope="row">{parameter.Path}</th><td colspan="2">{parameter.Shown}</td></tr>""");
}
