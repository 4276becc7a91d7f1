using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation;

/// <summary>Gives the validators access to one element of <c>data</c>.</summary>
/// <remarks>Null, blank strings and empty arrays count as absent.</remarks>
internal sealed class EventView(JsonElement json, FieldPath path, DateTimeOffset now)
{
    public JsonElement Json { get; } = json;

    public FieldPath Path { get; } = path;

    /// <summary>When the request was received.</summary>
    public DateTimeOffset Now { get; } = now;

    public string? EventName => Text("event_name");

    public string? ActionSource => Text("action_source");

    public JsonElement UserData => Member("user_data");

    public FieldPath UserDataPath => Path.Then("user_data");

    public JsonElement CustomData => Member("custom_data");

    public FieldPath CustomDataPath => Path.Then("custom_data");

    /// <summary>Returns the member, or an element of kind Undefined if it is absent or the event is not an object.</summary>
    public JsonElement Member(string name) => JsonValues.Member(Json, name);

    /// <summary>Returns the member if it is a non-blank string, otherwise null.</summary>
    public string? Text(string name) => Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Returns the members of user_data that are not absent.</summary>
    public IEnumerable<(string Key, JsonElement Value)> Identifiers() => JsonValues.Members(UserData);

    /// <summary>Returns the custom_data member, or an element of kind Undefined if it is absent.</summary>
    public JsonElement Custom(string name) => JsonValues.Member(CustomData, name);
}
