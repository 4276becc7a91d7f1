using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace Capi.Payload.Tests.Support;

/// <summary>Creates valid events of which a test changes one part, and serializes them.</summary>
internal static class Events
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly MetaEventContext Granted = new() { Consent = MetaConsent.Granted };

    /// <summary>The hash of an e-mail address that <see cref="Identified"/> writes.</summary>
    public static readonly Sha256Digest Digest = Sha256Digest.Parse("62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f");

    /// <summary>A custom event with an e-mail identifier and the test's additions to each part.</summary>
    public static Scripted<Custom> Identified(Action<MetaEventWriter>? inUserData = null, Action<MetaEventWriter>? inCustomData = null) =>
        Of<Custom>(inUserData: writer =>
        {
            writer.Hashed(UserDataKey.Email, Digest);
            inUserData?.Invoke(writer);
        }, inCustomData: inCustomData);

    /// <summary>An event with time, id, and only what the test adds.</summary>
    public static Scripted<TKind> Of<TKind>(
        Action<MetaEventWriter>? ofEvent = null,
        Action<MetaEventWriter>? inUserData = null,
        Action<MetaEventWriter>? inCustomData = null,
        MetaConsent? consent = null)
        where TKind : IEventKind => new(writer =>
        {
            writer.EventTime(Now);
            writer.EventId("1001");
            ofEvent?.Invoke(writer);
            writer.BeginUserData();
            inUserData?.Invoke(writer);
            writer.EndUserData();
            if (inCustomData is null)
                return;
            writer.BeginCustomData();
            inCustomData(writer);
            writer.EndCustomData();
        }, consent);

    /// <summary>Serializes an event.</summary>
    public static EnqueueResult Send<TEvent>(TEvent metaEvent, MetaEventContext context, out string json)
        where TEvent : IMetaEvent<TEvent>
    {
        var output = new ArrayBufferWriter<byte>();
        var result = MetaEventSerializer.Write(in metaEvent, in context, Now, output);
        json = Encoding.UTF8.GetString(output.WrittenSpan);
        return result;
    }

    /// <summary>Serializes an event with a context that grants consent.</summary>
    public static EnqueueResult Send<TEvent>(TEvent metaEvent)
        where TEvent : IMetaEvent<TEvent> => Send(metaEvent, Granted, out _);

    /// <summary>The JSON text of an event, which must be accepted.</summary>
    public static string Json<TEvent>(TEvent metaEvent, MetaEventContext? context = null)
        where TEvent : IMetaEvent<TEvent>
    {
        Assert.Equal(EnqueueResult.Accepted, Send(metaEvent, context ?? Granted, out var json));
        return json;
    }

    /// <summary>The JSON object of an event, which must be accepted.</summary>
    public static JsonObject Parsed<TEvent>(TEvent metaEvent, MetaEventContext? context = null)
        where TEvent : IMetaEvent<TEvent> => JsonNode.Parse(Json(metaEvent, context))!.AsObject();

    /// <summary>The user_data object of an identified event with the test's additions, without the e-mail address.</summary>
    public static JsonObject UserData(Action<MetaEventWriter> write, MetaEventContext? context = null)
    {
        var userData = Parsed(Identified(inUserData: write), context)["user_data"]!.AsObject();
        Assert.True(userData.Remove("em"));
        return userData;
    }

    /// <summary>The JSON text of custom_data; null when the event has none.</summary>
    public static string? CustomData(Action<MetaEventWriter> write)
    {
        var json = Json(Identified(inCustomData: write));
        var start = json.IndexOf("\"custom_data\":", StringComparison.Ordinal);
        return start < 0 ? null : json[(start + "\"custom_data\":".Length)..^1];
    }
}
