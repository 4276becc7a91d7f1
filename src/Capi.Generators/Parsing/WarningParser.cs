using Capi.Generators.Model;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Finds <c>[Obsolete]</c> and <c>[Experimental]</c> attributes of symbols that emitted code uses. Emitted code suppresses these warnings:
/// the user knows the declaration and can't change emitted code.</summary>
internal static class WarningParser
{
    public static WarningModel Parse(ContractFacts facts)
    {
        var suppressed = new SortedSet<string>(StringComparer.Ordinal);
        var readsForbidden = false;
        foreach (var symbol in Used(facts.Fields))
        {
            // Most symbols have neither. Allocating an iterator for each would cost time on every keystroke.
            if (!HasMark(symbol))
                continue;

            foreach (var mark in Marks(symbol))
            {
                suppressed.UnionWith(mark.Ids);
                readsForbidden |= mark.IsError;
            }
        }

        var passedOn = new List<string>();
        foreach (var mark in TypeNames.Chain(facts.Type).SelectMany(Marks))
        {
            suppressed.UnionWith(mark.Ids);
            passedOn.Add(mark.Attribute);
        }

        return suppressed.Count == 0 && !readsForbidden
            ? WarningModel.None
            : new WarningModel(EquatableArray.From(suppressed), readsForbidden, EquatableArray.From(passedOn.Distinct()));
    }

    private static IEnumerable<ISymbol> Used(IEnumerable<FieldFact> fields)
    {
        foreach (var field in fields)
        {
            foreach (var member in field.Path)
            {
                yield return member;
                if (AnnotatedMember.GetterOf(member as IPropertySymbol) is { IsImplicitlyDeclared: false } getter)
                    yield return getter;
            }

            if (field.Value.Kind == ScalarKind.Enum)
            {
                yield return field.Value.ItemType;
                foreach (var member in field.Value.ItemType.GetMembers())
                    yield return member;
            }

            if (field.Value.NeedsTypeArgument)
                yield return field.Value.ItemType;
            foreach (var used in Used(field.Entry))
                yield return used;
        }
    }

    private static bool HasMark(ISymbol symbol)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (IsObsolete(data) || IsExperimental(data))
                return true;
        }

        return false;
    }

    private static IEnumerable<Mark> Marks(ISymbol symbol)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (IsObsolete(data))
                yield return Obsolete(data);
            else if (IsExperimental(data))
                yield return Experimental(data);
        }
    }

    private static bool IsObsolete(AttributeData data) =>
        data.AttributeClass is { } type && WellKnownTypes.Is(type, "System", "ObsoleteAttribute");

    private static bool IsExperimental(AttributeData data) =>
        data.AttributeClass is { } type && WellKnownTypes.Is(type, "System.Diagnostics.CodeAnalysis", "ExperimentalAttribute");

    private static Mark Obsolete(AttributeData data)
    {
        var arguments = data.ConstructorArguments;
        var message = arguments.Length > 0 ? arguments[0].Value as string : null;
        var isError = arguments.Length > 1 && arguments[1].Value is true;
        var id = data.NamedArguments.FirstOrDefault(argument => argument.Key == "DiagnosticId").Value.Value as string;

        // CS0612 and CS0618: use of an obsolete member, without and with a message. CS0809: an obsolete override.
        string[] ids = id is null ? ["CS0612", "CS0618", "CS0809"] : ["CS0809", id];
        var text = message is null ? "" : Emission.Literals.Text(message);
        var attribute = message is null
            ? "global::System.Obsolete"
            : "global::System.Obsolete(" + text + (isError ? ", true)" : ")");
        return new Mark(ids, isError, attribute);
    }

    private static Mark Experimental(AttributeData data) =>
        data.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is string id
            ? new Mark([id], false, "global::System.Diagnostics.CodeAnalysis.Experimental(" + Emission.Literals.Text(id) + ")")
            : new Mark([], false, "global::System.Obsolete");

    private sealed class Mark(string[] ids, bool isError, string attribute)
    {
        public string[] Ids { get; } = ids;

        public bool IsError { get; } = isError;

        public string Attribute { get; } = attribute;
    }
}
