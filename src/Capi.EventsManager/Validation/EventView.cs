using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation;

/// <summary>One element of <c>data</c> as the rules look at it.</summary>
/// <remarks>Null, blank text and the empty list all mean "absent", as they do for a sender that leaves nothing out.</remarks>
internal sealed class EventView(JsonElement json, FieldPath path, DateTimeOffset now)
{
    public JsonElement Json { get; } = json;

    public FieldPath Path { get; } = path;

    /// <summary>When the request arrived.</summary>
    public DateTimeOffset Now { get; } = now;

    public string? EventName => Text("event_name");

    public string? ActionSource => Text("action_source");

    public JsonElement UserData => Member("user_data");

    public FieldPath UserDataPath => Path.Then("user_data");

    public JsonElement CustomData => Member("custom_data");

    public FieldPath CustomDataPath => Path.Then("custom_data");

    /// <summary>The member, or an element of kind Undefined when it is absent or the event is no object.</summary>
    public JsonElement Member(string name) => JsonValues.Member(Json, name);

    /// <summary>The member when it is a text with something in it.</summary>
    public string? Text(string name) => Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The members of user_data that hold something.</summary>
    public IEnumerable<(string Key, JsonElement Value)> Identifiers() => JsonValues.Members(UserData);

    /// <summary>The custom_data member, or an element of kind Undefined when it is absent.</summary>
    public JsonElement Custom(string name) => JsonValues.Member(CustomData, name);
}
