using System.Text.Json.Nodes;

namespace Capi.EventsManager.Receiving;

/// <summary>Merges changes into JSON as RFC 7386 says: null removes a member, objects are merged, everything else replaces.</summary>
internal static class JsonMergePatch
{
    public static void Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
                target.Remove(name);
            else if (value is JsonObject changes)
                Merge(target, name, changes);
            else
                target[name] = value.DeepClone();
        }
    }

    private static void Merge(JsonObject target, string name, JsonObject changes)
    {
        if (target[name] is not JsonObject nested)
            target[name] = nested = [];
        Apply(nested, changes);
    }
}
