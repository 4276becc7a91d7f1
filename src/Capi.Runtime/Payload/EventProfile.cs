using System.Text.Json;
using Capi.Catalog;

namespace Capi.Payload;

/// <summary>What a metric may tell about an event: its standard name and which identifiers it carries. Contains no value. The default is unknown.</summary>
/// <param name="Name">The code of the name, from <see cref="GetNameCode(string)"/>; 0 if it is unknown.</param>
/// <param name="Identifiers">The written keys of <c>user_data</c>, as bits of <see cref="UserDataParameter.GetBit"/>.</param>
internal readonly record struct EventProfile(int Name, ulong Identifiers)
{
    // A code instead of text, so that profiles fit into a buffer on the stack. Names of the application would be too many for a metric.
    private static readonly string[] Names = ["", "custom", .. StandardEventDefinitions.All.Select(static definition => definition.Name)];

    /// <summary>True if the name is known.</summary>
    public bool IsKnown => Name > 0;

    /// <summary>The standard event's name; <c>custom</c> for all others.</summary>
    public string EventName => Names[Name];

    /// <summary>Returns the code of a name; all names that are not Meta's have the same one.</summary>
    public static int GetNameCode(string eventName) => Math.Max(Array.IndexOf(Names, eventName, 2), 1);

    /// <summary>Same for a name in UTF-8 JSON.</summary>
    public static int GetNameCode(ref Utf8JsonReader reader)
    {
        for (var code = 2; code < Names.Length; code++)
        {
            if (reader.ValueTextEquals(Names[code]))
                return code;
        }

        return 1;
    }
}
