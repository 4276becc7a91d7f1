using System.Collections.Immutable;
using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Rules;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Readers;

/// <summary>Finds the member that <c>[Hashed(DefaultCountry = nameof(Market))]</c> names.</summary>
internal static class DefaultCountryReader
{
    private const string ArgumentName = "DefaultCountry";

    /// <summary>Reads the member with the country of a phone number. Null when none is named, or, after adding a problem, when it can't be used.</summary>
    /// <param name="path">The member path to the phone number, including it.</param>
    public static ContractField? Read(ReadingState state, AnnotatedMember phone, Annotation annotation, ParameterDefinition parameter, ImmutableArray<ISymbol> path)
    {
        if (FindDefaultCountryName(annotation) is not { } name)
            return null;

        if (parameter.Normalization == Normalization.Phone && FindMember(phone.Symbol.ContainingType, name) is { } found)
        {
            var country = new AnnotatedMember(found, []);
            if (country.Type is { } type && ValueReader.ContainsErrorType(type))
            {
                state.AddErrorType(found);
                return null;
            }

            if (ReadCountryValue(state, country, found.ContainingType) is { } value)
            {
                return new ContractField
                {
                    Path = path.SetItem(path.Length - 1, found),
                    SourceAnnotation = annotation,
                    Section = FieldSection.UserData,
                    Key = parameter.Key,
                    Parameter = parameter,
                    Value = value,
                };
            }
        }

        UnsupportedShapeRule.Report(state, UnsupportedShapeRule.Reason.InvalidDefaultCountry, phone.Symbol, parameter.Key, annotation);
        return null;
    }

    private static string? FindDefaultCountryName(Annotation annotation)
    {
        foreach (var argument in annotation.Data.NamedArguments)
        {
            // Invalid arguments are reported by the compiler.
            if (argument.Key == ArgumentName && argument.Value is { Kind: TypedConstantKind.Primitive, Value: string name })
                return name;
        }

        return null;
    }

    // The most derived one: a member that hides another replaces it.
    private static ISymbol? FindMember(INamedTypeSymbol type, string name)
    {
        foreach (var level in MemberCollector.GetBaseTypesAndThis(type).Reverse())
        {
            foreach (var member in level.GetMembers(name))
            {
                if (member is IPropertySymbol or IFieldSymbol)
                    return member;
            }
        }

        return null;
    }

    private static ValueShape? ReadCountryValue(ReadingState state, AnnotatedMember member, ITypeSymbol throughType) =>
        member.IsReadable
        && state.CanAccess(member, throughType)
        && !FileLocalTypes.Contains(member.Type!)
        && ValueReader.Read(member.Type!) is { IsCollection: false, Kind: ScalarKind.String or ScalarKind.Enum } value
            ? value
            : null;
}
