using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation;

/// <summary>Gives the validators access to one element of <c>data</c>.</summary>
/// <remarks>Null, blank strings and empty arrays count as absent.</remarks>
internal sealed class EventView(JsonElement json, FieldPath path, DateTimeOffset receivedAt)
{
    public JsonElement Json { get; } = json;

    public FieldPath Path { get; } = path;

    /// <summary>When the request was received.</summary>
    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    public string? EventName => GetText("event_name");

    public string? EventId => GetText("event_id");

    public string? ActionSource => GetString("action_source");

    public JsonElement UserData => GetMember("user_data");

    public FieldPath UserDataPath => Path.Append("user_data");

    public JsonElement CustomData => GetMember("custom_data");

    public FieldPath CustomDataPath => Path.Append("custom_data");

    /// <summary>The problems that Meta is not known to refuse. Found once: the answer and the pages show them.</summary>
    public IReadOnlyList<EventWarning> Warnings => field ??= [.. EventWarnings.GetWarnings(this)];

    /// <summary>Returns the member, or an element of kind Undefined if it is absent or the event is not an object.</summary>
    public JsonElement GetMember(string name) => JsonValues.GetMember(Json, name);

    /// <summary>Returns the member if it is a non-blank string, otherwise null.</summary>
    public string? GetString(string name) => JsonValues.GetString(Json, name);

    /// <summary>Returns the member if it is a non-blank string or a number, otherwise null.</summary>
    public string? GetText(string name) => JsonValues.GetScalar(Json, name);

    /// <summary>Returns the members of user_data that are not absent.</summary>
    public IEnumerable<(string Key, JsonElement Value)> GetUserDataMembers() => JsonValues.GetMembers(UserData);

    /// <summary>Returns the custom_data member, or an element of kind Undefined if it is absent.</summary>
    public JsonElement GetCustomDataMember(string name) => JsonValues.GetMember(CustomData, name);
}
