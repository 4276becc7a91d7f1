using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Symbols;
using Capi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Finds <c>[Obsolete]</c> and <c>[Experimental]</c> attributes of symbols that emitted code uses. Emitted code suppresses these warnings:
/// the user knows the declaration and can't change emitted code.</summary>
internal static class WarningParser
{
    public static WarningModel Parse(ContractDefinition contract)
    {
        var suppressedIds = new SortedSet<string>(StringComparer.Ordinal);
        var requiresObsolete = false;
        foreach (var symbol in GetUsedSymbols(contract.Fields))
        {
            // Most symbols have neither. Allocating an iterator for each would cost time on every keystroke.
            if (!HasWarningAttribute(symbol))
                continue;

            foreach (var warning in GetWarningAttributes(symbol))
            {
                suppressedIds.UnionWith(warning.Ids);
                requiresObsolete |= warning.IsError;
            }
        }

        var propagated = new List<string>();
        foreach (var warning in TypeNames.GetContainingTypesAndThis(contract.Type).SelectMany(GetWarningAttributes))
        {
            suppressedIds.UnionWith(warning.Ids);
            propagated.Add(warning.Attribute);
        }

        return suppressedIds.Count == 0 && !requiresObsolete
            ? WarningModel.None
            : new WarningModel(EquatableArray.From(suppressedIds), requiresObsolete, EquatableArray.From(propagated.Distinct()));
    }

    private static IEnumerable<ISymbol> GetUsedSymbols(IEnumerable<ContractField> fields)
    {
        foreach (var field in fields)
        {
            foreach (var member in field.Path)
            {
                yield return member;
                if (AnnotatedMember.FindGetter(member as IPropertySymbol) is { IsImplicitlyDeclared: false } getter)
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
            foreach (var used in GetUsedSymbols(field.ContentFields))
                yield return used;
        }
    }

    private static bool HasWarningAttribute(ISymbol symbol)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (IsObsolete(data) || IsExperimental(data))
                return true;
        }

        return false;
    }

    private static IEnumerable<WarningAttribute> GetWarningAttributes(ISymbol symbol)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (IsObsolete(data))
                yield return ParseObsolete(data);
            else if (IsExperimental(data))
                yield return ParseExperimental(data);
        }
    }

    private static bool IsObsolete(AttributeData data) =>
        data.AttributeClass is { } type && WellKnownTypes.IsType(type, "System", "ObsoleteAttribute");

    private static bool IsExperimental(AttributeData data) =>
        data.AttributeClass is { } type && WellKnownTypes.IsType(type, "System.Diagnostics.CodeAnalysis", "ExperimentalAttribute");

    private static WarningAttribute ParseObsolete(AttributeData data)
    {
        var arguments = data.ConstructorArguments;
        var message = arguments.Length > 0 ? arguments[0].Value as string : null;
        var isError = arguments.Length > 1 && arguments[1].Value is true;
        var id = data.NamedArguments.FirstOrDefault(argument => argument.Key == "DiagnosticId").Value.Value as string;

        // CS0612 and CS0618: use of an obsolete member, without and with a message. CS0809: an obsolete override.
        string[] ids = id is null ? ["CS0612", "CS0618", "CS0809"] : ["CS0809", id];
        var text = message is null ? "" : Literals.ToStringLiteral(message);
        var attribute = message is null
            ? "global::System.Obsolete"
            : "global::System.Obsolete(" + text + (isError ? ", true)" : ")");
        return new WarningAttribute(ids, isError, attribute);
    }

    private static WarningAttribute ParseExperimental(AttributeData data) =>
        data.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is string id
            ? new WarningAttribute([id], false, "global::System.Diagnostics.CodeAnalysis.Experimental(" + Literals.ToStringLiteral(id) + ")")
            : new WarningAttribute([], false, "global::System.Obsolete");

    private sealed class WarningAttribute(string[] ids, bool isError, string attribute)
    {
        public string[] Ids { get; } = ids;

        public bool IsError { get; } = isError;

        public string Attribute { get; } = attribute;
    }
}
