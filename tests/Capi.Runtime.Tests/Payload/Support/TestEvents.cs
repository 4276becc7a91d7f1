using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Capi.Payload;

namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>Creates valid events of which a test changes one part, and serializes them.</summary>
internal static class TestEvents
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly MetaEventContext GrantedContext = new() { Consent = MetaConsent.Granted };

    /// <summary>The hash of an e-mail address that <see cref="CreateIdentified"/> writes.</summary>
    public static readonly Sha256Digest EmailDigest = Sha256Digest.Parse("62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f");

    /// <summary>A custom event with an e-mail identifier and the test's additions to each part.</summary>
    public static ScriptedEvent<Custom> CreateIdentified(Action<MetaEventWriter>? writeUserData = null, Action<MetaEventWriter>? writeCustomData = null) =>
        Create<Custom>(writeUserData: writer =>
        {
            writer.WriteHashed(UserDataKey.Email, EmailDigest);
            writeUserData?.Invoke(writer);
        }, writeCustomData: writeCustomData);

    /// <summary>An event with time, id, and only what the test adds.</summary>
    public static ScriptedEvent<TKind> Create<TKind>(
        Action<MetaEventWriter>? writeEvent = null,
        Action<MetaEventWriter>? writeUserData = null,
        Action<MetaEventWriter>? writeCustomData = null,
        MetaConsent? consent = null)
        where TKind : IEventKind => new(writer =>
        {
            writer.WriteEventTime(Now);
            writer.WriteEventId("1001");
            writeEvent?.Invoke(writer);
            writer.WriteStartUserData();
            writeUserData?.Invoke(writer);
            writer.WriteEndUserData();
            if (writeCustomData is null)
                return;
            writer.WriteStartCustomData();
            writeCustomData(writer);
            writer.WriteEndCustomData();
        }, consent);

    /// <summary>Serializes an event.</summary>
    public static EnqueueResult Serialize<TEvent>(TEvent metaEvent, MetaEventContext context, out string json)
        where TEvent : IMetaEvent<TEvent>
    {
        var output = new ArrayBufferWriter<byte>();
        var result = MetaEventSerializer.Serialize(in metaEvent, in context, Now, output);
        json = Encoding.UTF8.GetString(output.WrittenSpan);
        return result;
    }

    /// <summary>Serializes an event with a context that grants consent.</summary>
    public static EnqueueResult Serialize<TEvent>(TEvent metaEvent)
        where TEvent : IMetaEvent<TEvent> => Serialize(metaEvent, GrantedContext, out _);

    /// <summary>The JSON text of an event, which must be accepted.</summary>
    public static string SerializeToJson<TEvent>(TEvent metaEvent, MetaEventContext? context = null)
        where TEvent : IMetaEvent<TEvent>
    {
        Assert.Equal(EnqueueResult.Accepted, Serialize(metaEvent, context ?? GrantedContext, out var json));
        return json;
    }

    /// <summary>The JSON object of an event, which must be accepted.</summary>
    public static JsonObject SerializeToJsonObject<TEvent>(TEvent metaEvent, MetaEventContext? context = null)
        where TEvent : IMetaEvent<TEvent> => JsonNode.Parse(SerializeToJson(metaEvent, context))!.AsObject();

    /// <summary>The user_data object of an identified event with the test's additions, without the e-mail address.</summary>
    public static JsonObject SerializeUserData(Action<MetaEventWriter> write, MetaEventContext? context = null)
    {
        var userData = SerializeToJsonObject(CreateIdentified(writeUserData: write), context)["user_data"]!.AsObject();
        Assert.True(userData.Remove("em"));
        return userData;
    }

    /// <summary>The JSON text of custom_data; null when the event has none.</summary>
    public static string? SerializeCustomData(Action<MetaEventWriter> write)
    {
        var json = SerializeToJson(CreateIdentified(writeCustomData: write));
        var start = json.IndexOf("\"custom_data\":", StringComparison.Ordinal);
        return start < 0 ? null : json[(start + "\"custom_data\":".Length)..^1];
    }
}
