using System.Text.Json;
using System.Text.Json.Serialization;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>Events and requests as JSON for the data file, with masked values.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ArchivedEvent))]
[JsonSerializable(typeof(ReceivedRequest))]
[JsonSerializable(typeof(Runs.RunExport))]
internal sealed partial class ArchivedJson : JsonSerializerContext
{
    public static string Write(ReceivedEvent received) => JsonSerializer.Serialize(ToArchived(received), Default.ArchivedEvent);

    public static ReceivedEvent ReadEvent(string json) => FromArchived(JsonSerializer.Deserialize(json, Default.ArchivedEvent)!);

    public static ArchivedEvent ToArchived(ReceivedEvent received) => new(Mask(received), received.Server?.MaskedJson, received.Browser?.MaskedJson);

    public static ReceivedEvent FromArchived(ArchivedEvent archived) => archived.Event with
    {
        Server = archived.Event.Server is { } server ? server with { MaskedJson = archived.ServerJson } : null,
        Browser = archived.Event.Browser is { } browser ? browser with { MaskedJson = archived.BrowserJson } : null,
    };

    // The body contains values in clear, and exists in memory only.
    public static string Write(ReceivedRequest request) => JsonSerializer.Serialize(request with { Body = null }, Default.ReceivedRequest);

    public static ReceivedRequest ReadRequest(string json) => JsonSerializer.Deserialize(json, Default.ReceivedRequest)!;

    /// <summary>Returns the event with masked name and ID; everything else is masked when it is received.</summary>
    public static ReceivedEvent Mask(ReceivedEvent received) => received with
    {
        EventName = Masking.MaskText(received.EventName),
        EventId = Masking.MaskText(received.EventId),
    };
}
