using System.Text;
using Capi.ContractDescriptions.Json;

namespace Capi.ContractDescriptions.Locking;

/// <summary>Writes a lock: sorted, with one line for each key, so that a review shows what changed.</summary>
internal static class LockWriter
{
    /// <summary>Writes the file.</summary>
    public static string Write(LockFile file)
    {
        var text = new StringBuilder("{\n  ")
            .Append(FormatProperty(LockNames.Version, LockNames.CurrentVersion))
            .Append(",\n  ").Append(FormatProperty(LockNames.Assemblies, ""));
        WriteObject(text, "  ", file.Assemblies, static name => name, assembly => WriteObject(
            text, "    ", file.GetContracts(assembly), static pair => pair.Key, pair => WriteContract(text, pair.Value)));
        return text.Append("\n}\n").ToString();
    }

    private static void WriteContract(StringBuilder text, LockedContract contract)
    {
        const string Indent = "        ";
        text.Append("{\n");
        WriteText(text, LockNames.EventName, contract.EventName);
        WriteText(text, LockNames.ActionSource, contract.ActionSource);
        if (contract.Ga4EventName.Length > 0)
            WriteText(text, LockNames.Ga4Event, contract.Ga4EventName);
        text.Append(Indent).Append(JsonLiteral.Quote(LockNames.Keys)).Append(": ");
        WriteObject(text, Indent, contract.GetPaths(), static path => path, path => WriteKey(text, contract.Keys[path]));
        text.Append("\n      }");

        static void WriteText(StringBuilder text, string name, string value) =>
            text.Append(Indent).Append(JsonLiteral.Quote(name)).Append(": ").Append(JsonLiteral.Quote(value)).Append(",\n");
    }

    private static void WriteKey(StringBuilder text, LockedKey key)
    {
        List<string> properties = [FormatProperty(LockNames.Handling, JsonLiteral.Quote(key.Handling)), FormatProperty(LockNames.Type, JsonLiteral.Quote(key.TypeText))];
        if (key.Values.Count > 0)
            properties.Add(FormatProperty(LockNames.Values, "[" + string.Join(", ", key.Values.Select(JsonLiteral.Quote)) + "]"));
        properties.Add(FormatProperty(LockNames.Required, key.IsRequired ? "true" : "false"));
        text.Append("{ ").Append(string.Join(", ", properties)).Append(" }");
    }

    private static string FormatProperty(string name, string json) => JsonLiteral.Quote(name) + ": " + json;

    private static void WriteObject<T>(StringBuilder text, string indent, IEnumerable<T> items, Func<T, string> getName, Action<T> writeValue)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var item in items)
        {
            text.Append(isFirst ? "\n" : ",\n").Append(indent).Append("  ").Append(JsonLiteral.Quote(getName(item))).Append(": ");
            writeValue(item);
            isFirst = false;
        }

        text.Append(isFirst ? "}" : "\n" + indent + "}");
    }
}
