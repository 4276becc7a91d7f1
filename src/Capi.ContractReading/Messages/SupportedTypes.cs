using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Messages;

/// <summary>Lists the types that a parameter supports, with the same rules that the contract reader applies.</summary>
internal static class SupportedTypes
{
    // Keeps the message short.
    private const int MaxListedTypes = 3;

    // In order of preference.
    private static readonly (ScalarKind Kind, string Name)[] ByPreference =
    [
        (ScalarKind.Consent, "MetaConsent"),
        (ScalarKind.Decimal, "decimal"),
        (ScalarKind.String, "string"),
        (ScalarKind.SignedInteger, "int"),
        (ScalarKind.Boolean, "bool"),
        (ScalarKind.DateOnly, "DateOnly"),
        (ScalarKind.DateTimeOffset, "DateTimeOffset"),
        (ScalarKind.IpAddress, "IPAddress"),
        (ScalarKind.Guid, "Guid"),
        (ScalarKind.Uri, "Uri"),
        (ScalarKind.Double, "double"),
        (ScalarKind.Digest, "Sha256Digest"),
        (ScalarKind.Enum, "an enum"),
    ];

    /// <summary>Gets the remedy for an unsupported type, for example <c>change the type to decimal, int or double</c>.</summary>
    public static string FormatRemedy(ContractProblem problem)
    {
        var annotation = problem.Annotation!.Kind;
        if (annotation == AnnotationKind.Flatten)
            return "flatten a class, struct or interface with annotated members";
        if (problem.Parameter is { Type: ParameterType.ObjectArray })
            return "change the type to a [MetaContent] type or a collection of one";

        if (IsJoinedList(problem))
            return "change the type to a collection, because Meta reads a text with several IDs as one ID";

        var names = ByPreference.Where(type => IsSupported(annotation, problem.Parameter, type.Kind)).Select(type => type.Name).Take(MaxListedTypes).ToList();
        if (names.Count == 0)
            return "remove the annotation, because this version supports no type for it";

        var list = JoinAlternatives(names);
        if (AcceptsSeveralValues(annotation, problem.Parameter))
            return "change the type to " + list + ", or to a collection of one of these";

        return IsCollection(problem.Symbol) ? "change it to a single value of type " + list : "change the type to " + list;
    }

    /// <summary>Gets the preferred type for a parameter, or null if no type is supported.</summary>
    public static string? GetPreferredType(AnnotationKind annotation, ParameterDefinition? parameter)
    {
        foreach (var (kind, name) in ByPreference)
        {
            if (kind != ScalarKind.Enum && IsSupported(annotation, parameter, kind))
                return name;
        }

        return null;
    }

    /// <summary>Gets the preferred type for the member of a problem; also null if the parameter needs a type with several members.</summary>
    public static string? GetPreferredType(ContractProblem problem)
    {
        var annotation = problem.Annotation!.Kind;
        return annotation == AnnotationKind.Flatten || problem.Parameter is { Type: ParameterType.ObjectArray } || IsJoinedList(problem)
            ? null
            : GetPreferredType(annotation, problem.Parameter);
    }

    private static string JoinAlternatives(List<string> names) => names.Count == 1
        ? names[0]
        : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1];

    private static bool AcceptsSeveralValues(AnnotationKind annotation, ParameterDefinition? parameter) =>
        parameter?.IsList ?? annotation == AnnotationKind.CustomData;

    private static bool IsJoinedList(ContractProblem problem) =>
        MessageFormat.GetValueType(problem.Symbol) is { } type && ValueReader.Read(type) is { } value && JoinedList.IsOne(problem.Parameter, problem.Symbol.Name, value);

    private static bool IsCollection(ISymbol member) => MessageFormat.GetValueType(member) is { } type && ValueReader.Read(type) is { IsCollection: true };

    private static bool IsSupported(AnnotationKind annotation, ParameterDefinition? parameter, ScalarKind kind) => annotation switch
    {
        AnnotationKind.Hashed => TypeCompatibility.SupportsHashed(parameter!.Normalization, kind),
        AnnotationKind.Clear => TypeCompatibility.SupportsClear(parameter!.Normalization, kind),
        AnnotationKind.CustomData => TypeCompatibility.SupportsCustomData(parameter, kind),
        _ => EventParameterReader.IsCompatible(annotation, kind),
    };
}
