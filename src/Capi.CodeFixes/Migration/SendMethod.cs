using System.Text;
using Microsoft.CodeAnalysis;

namespace Capi.CodeFixes.Migration;

/// <summary>Writes the call as a method of the record. Its parameters are what the sender's expressions use, and what the payload doesn't tell.</summary>
internal static class SendMethod
{
    /// <summary>The method, indented.</summary>
    public static string Write(ContractSkeleton skeleton, MemberValues values)
    {
        var parameters = new List<(string Type, string Name)> { ("IMetaCapiClient", "capi") };
        var names = new HashSet<string>(StringComparer.Ordinal) { "context", "cancellationToken" };

        // The names of the sender's variables stay, because its expressions contain them.
        var variables = skeleton.Members.Where(CanStandHere).SelectMany(member => member.Argument!.Variables).GroupBy<SourceVariable, ISymbol>(variable => variable.Symbol, SymbolEqualityComparer.Default).ToList();
        names.UnionWith(variables.Select(variable => variable.Key.Name));
        var client = GetUniqueName("capi", names);
        parameters[0] = ("IMetaCapiClient", client);
        parameters.AddRange(variables.Select(uses => (uses.All(use => use.MayBeNull) ? values.FormatNullable(uses.First().Type) : values.Format(uses.First().Type), uses.First().Name)));

        var arguments = new List<string>();
        foreach (var member in skeleton.Members)
        {
            if (CanStandHere(member))
            {
                arguments.Add(member.Argument!.Text);
                continue;
            }

            var name = GetUniqueName(MemberValues.GetVariableName(member.Name), names);
            parameters.Add((member.Type, name));
            arguments.Add(name);
        }

        parameters.Add(("MetaEventContext", "context"));
        return new StringBuilder()
            .Append("    // TODO: call this in place of the request, with the context of the visitor, and delete the request and the payload.\n")
            .Append("    /// <summary>Sends the event.</summary>\n")
            .Append("    public static ValueTask<EnqueueResult> SendAsync(\n        ")
            .Append(string.Join(", ", parameters.Select(parameter => parameter.Type + " " + parameter.Name))).Append(", CancellationToken cancellationToken = default) =>\n        ")
            .Append(client).Append(".Send").Append(skeleton.Name).Append("Async(new ").Append(skeleton.Name).Append('(').Append(string.Join(", ", arguments)).Append("), context, cancellationToken);\n")
            .ToString();
    }

    // A sender may have a variable called context, too.
    private static bool CanStandHere(ContractMember member) =>
        member.Argument is { IsPortable: true } argument && argument.Variables.All(variable => SourceExpressionReader.IsVisible(variable.Type) && variable.Symbol is not IParameterSymbol { RefKind: not RefKind.None } && variable.Name is not ("context" or "cancellationToken"));

    private static string GetUniqueName(string name, HashSet<string> names)
    {
        var candidate = name;
        for (var number = 2; !names.Add(candidate); number++)
            candidate = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return candidate;
    }
}
