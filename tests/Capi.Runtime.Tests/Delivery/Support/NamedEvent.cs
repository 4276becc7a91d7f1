using Capi.Payload;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>A handwritten contract with any name and any identifiers.</summary>
internal sealed class NamedEvent(string name, string? id, Action<MetaEventWriter> writeUserData) : IMetaEvent<NamedEvent>
{
    public static string EventName => "Named";

    public static ActionSource ActionSource => ActionSource.Website;

    public static string? GetEventName(in NamedEvent value) => value.Name;

    public static void Write(in NamedEvent value, MetaEventWriter writer)
    {
        writer.WriteEventTime(DateTimeOffset.UtcNow);
        writer.WriteEventId(value.Id);
        writer.WriteStartUserData();
        value.WriteUserData(writer);
        writer.WriteEndUserData();
        writer.WriteStartCustomData();
        writer.WriteValue(19.90m);
        writer.WriteCurrency("EUR");
        writer.WriteProperty("ph"u8, "no identifier");
        writer.WriteEndCustomData();
    }

    private string Name { get; } = name;

    private string? Id { get; } = id;

    private Action<MetaEventWriter> WriteUserData { get; } = writeUserData;
}
