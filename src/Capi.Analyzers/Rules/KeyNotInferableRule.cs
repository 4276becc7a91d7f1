using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI013: an annotation without a key on a member whose name says none.</summary>
internal sealed class KeyNotInferableRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.KeyNotInferable;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract)
    {
        var kind = problem.Annotation!.Kind;
        return [Names.Of(problem.Symbol), Names.Attribute(kind), Remedy(kind, problem.Symbol.Name)];
    }

    private static string Remedy(AnnotationKind kind, string memberName) => kind switch
    {
        AnnotationKind.Hashed => "write one of the Identifier constants, such as [Hashed(Identifier.Email)]",
        AnnotationKind.Clear => "write one of the Identifier constants, such as [Clear(Identifier.Fbc)]",

        // A name such as City may be the hotel's town or the buyer's; only the developer knows.
        _ when KeyInference.UserData(memberName) is { } key =>
            "mark it " + UserDataAttributes.For(key) + " when it is about the person, else write a property name",
        _ => "write a CustomDataKey constant or a property name of your own",
    };

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract)
    {
        if (problem.Annotation!.Kind != AnnotationKind.CustomData)
            return [(FixProperties.Choices, FixFacts.Choices(UserDataAttributes.KeysOf(problem.Annotation.Kind)))];

        // A property of one's own is the other choice, and the only one where the name says nothing of a person.
        var key = KeyInference.UserData(problem.Symbol.Name);
        return
        [
            (FixProperties.Key, key),
            (FixProperties.Replacement, key is null ? null : UserDataAttributes.KindFor(key).ToString()),
            (FixProperties.Choices, SnakeCase(problem.Symbol.Name)),
        ];
    }

    // SalesChannel2 is sales_channel2.
    private static string SnakeCase(string name)
    {
        var words = new List<string>();
        for (var start = NameWords.Start(name, 0); start >= 0;)
        {
            var next = NameWords.Start(name, NameWords.End(name, start));
            words.Add(name.Substring(start, (next < 0 ? name.Length : next) - start).Trim('_').ToLowerInvariant());
            start = next;
        }

        return string.Join("_", words);
    }
}
