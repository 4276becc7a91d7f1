using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds out what a key writes when its fact is missing. Not thread-safe; used by one analysis.</summary>
internal sealed class NullValues(SenderModel model)
{
    private const int MaxElements = 50;

    private readonly NullState _state = new(model.Code);

    /// <summary>True when the key may be written as null.</summary>
    public bool MayBeNull(PayloadField field) =>
        (field.Values.Any(value => value.Kind == OriginKind.Null && !value.IsHashed) && !(field.Operation is { } variable && _state.IsVariableWithValue(variable))) || (field.Operation is { } operation && _state.MayBeNull(operation, field.Frame));

    /// <summary>True when the key may be written as an empty text: null between the quotation marks of JSON text.</summary>
    public bool MayBeEmpty(PayloadField field) => field.Values.Any(value => value.Kind == OriginKind.Empty && !value.IsHashed) || (field.Inserted is { } inserted && _state.MayBeNull(inserted, field.Frame));

    /// <summary>True when the key may be written as an array with null in it, which no setting of a serializer leaves out.</summary>
    public bool MayHaveNullElement(PayloadField field) => field.Operation is { } operation && FindElements(operation).Take(MaxElements).Any(element => _state.MayBeNull(element, field.Frame));

    private IEnumerable<IOperation> FindElements(IOperation collection) => KnownMethods.SkipConversions(collection) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
        ICollectionExpressionOperation { Elements: var elements } created when created.Type is not { } type || !PayloadReader.IsDictionary(type) => elements.Where(element => element is not ISpreadOperation),
        IObjectCreationOperation { Initializer.Initializers: var added } creation when CollectionElements.IsList(creation.Type) => added.OfType<IInvocationOperation>().Where(add => add.Arguments.Length == 1).Select(add => add.Arguments[0].Value),
        ILocalReferenceOperation local when model.Code.GetFacts(local).GetDefinitions(local.Local) is [var definition] && KnownMethods.SkipConversions(definition.Value) is not ILocalReferenceOperation => FindElements(definition.Value),
        IInvocationOperation { TargetMethod: { Name: "ToArray" or "ToList", ContainingType.Name: "Enumerable" } } copy when KnownMethods.GetSubject(copy) is { } source && KnownMethods.SkipConversions(source) is IInvocationOperation { TargetMethod.Name: "Select" } => FindElements(source),
        IInvocationOperation { TargetMethod: { Name: "Select", ContainingType.Name: "Enumerable" } } select when KnownMethods.FindLambda(select) is { } lambda => Code.ReturnedValues.Find(lambda.Body),
        _ => [],
    };
}
