using System.Collections.Immutable;
using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Finds the member that <c>[Hashed(DefaultCountry = nameof(Market))]</c> names.</summary>
internal static class PhoneCountryRule
{
    private const string Argument = "DefaultCountry";

    /// <summary>Reads the member with the country of a phone number. Null when none is named, or, after adding a problem, when it can't be used.</summary>
    /// <param name="path">The member path to the phone number, including it.</param>
    public static FieldFact? Read(ReadingState state, AnnotatedMember phone, Annotation annotation, ParameterDefinition parameter, ImmutableArray<ISymbol> path)
    {
        if (NameOf(annotation) is not { } name)
            return null;

        if (parameter.Normalization == Normalization.Phone && Find(phone.Symbol.ContainingType, name) is { } found)
        {
            var country = new AnnotatedMember(found, []);
            if (country.Type is { } type && ValueReader.IsBroken(type))
            {
                state.Problem(ContractProblemKind.ErrorType, found);
                return null;
            }

            if (ValueOf(state, country, found.ContainingType) is { } value)
            {
                return new FieldFact
                {
                    Path = path.SetItem(path.Length - 1, found),
                    Source = annotation,
                    Section = FieldSection.UserData,
                    Key = parameter.Key,
                    Parameter = parameter,
                    Value = value,
                };
            }
        }

        state.Problem(ContractProblemKind.PhoneCountry, phone.Symbol, parameter.Key, annotation);
        return null;
    }

    private static string? NameOf(Annotation annotation)
    {
        foreach (var argument in annotation.Data.NamedArguments)
        {
            // Invalid arguments are reported by the compiler.
            if (argument.Key == Argument && argument.Value is { Kind: TypedConstantKind.Primitive, Value: string name })
                return name;
        }

        return null;
    }

    // The most derived one: a member that hides another replaces it.
    private static ISymbol? Find(INamedTypeSymbol type, string name)
    {
        foreach (var level in MemberCollector.Levels(type).Reverse())
        {
            foreach (var member in level.GetMembers(name))
            {
                if (member is IPropertySymbol or IFieldSymbol)
                    return member;
            }
        }

        return null;
    }

    private static ValueFact? ValueOf(ReadingState state, AnnotatedMember member, ITypeSymbol through) =>
        member.IsReadable
        && state.CanAccess(member, through)
        && ValueReader.Read(member.Type!) is { IsCollection: false, Kind: ScalarKind.Text or ScalarKind.Enum } value
            ? value
            : null;
}
