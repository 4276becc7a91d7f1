using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

// Entries of dictionaries, nodes and forms.
internal sealed partial class PayloadReader
{
    /// <summary>True for a type that is a JSON object: a dictionary of any kind.</summary>
    public static bool IsDictionary(ITypeSymbol type) =>
        type.Name is "JsonObject" or "JObject" or "ExpandoObject" or "Hashtable" or "NameValueCollection" or "RouteValueDictionary" or "MultipartFormDataContent"
        || type is INamedTypeSymbol { TypeArguments: [{ Name: "KeyValuePair" }] }
        || type.Name.IndexOf("Dictionary", StringComparison.Ordinal) >= 0
        || (type.SpecialType == SpecialType.None && type.AllInterfaces.Any(one => one.Name == "IDictionary"));

    // Add(key, value); Add(new KeyValuePair(key, value)); form.Add(new StringContent(value), key)
    private void AddCall(PayloadObject target, IInvocationOperation add, CallFrame? frame, bool isConditional)
    {
        if (add.Arguments.Length == 1)
            AddPair(target, add.Arguments[0].Value, add.Syntax, frame, isConditional);
        else if (add.TargetMethod.ContainingType.Name == "MultipartFormDataContent" && add.Arguments.Length >= 2)
            AddEntry(target, add.Arguments[1].Value, add.Arguments[0].Value, add.Syntax, frame, isConditional);
        else if (add.Arguments.Length == 2)
            AddEntry(target, add.Arguments[0].Value, add.Arguments[1].Value, add.Syntax, frame, isConditional);
    }

    private void AddAssignment(PayloadObject target, IMemberReferenceOperation member, IOperation value, SyntaxNode syntax, CallFrame? frame, bool isConditional)
    {
        if (member is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var index] })
            AddEntry(target, index.Value, value, syntax, frame, isConditional);
        else if (names.GetKey(member.Member) is { } key)
            Add(target, key, value, syntax, frame, isConditional, member);
    }

    private void AddEntry(PayloadObject target, IOperation key, IOperation value, SyntaxNode syntax, CallFrame? frame, bool isConditional)
    {
        // Put(key, value) of a helper that changes what it captures: each call has a key and a value.
        if (KnownMethods.SkipConversions(key) is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.Ordinary } helper } parameter }
            && frame?.TryGetArgument(parameter, out _, out _) != true && tracer.Code.FindCalls(helper) is { Count: > 0 } calls)
        {
            foreach (var call in calls)
                AddEntryAt(call.Syntax, target, key, value, CallFrame.Create(call, helper, frame), isConditional);
            return;
        }

        // A helper method that gets the key: its call fills the key.
        AddEntryAt(frame is { IsOfCaller: false } && key.ConstantValue is not { HasValue: true } ? FindKeyCall(key, frame) ?? frame.OutermostCall.Syntax : syntax, target, key, value, frame, isConditional);
    }

    // The call that passes the key itself, through all helpers that only pass it on.
    private static SyntaxNode? FindKeyCall(IOperation key, CallFrame frame)
    {
        SyntaxNode? call = null;
        for (CallFrame? level = frame; KnownMethods.SkipConversions(key) is IParameterReferenceOperation { Parameter: var parameter } && level is not null && level.TryGetArgument(parameter, out var argument, out var outer); (key, level) = (argument, outer))
        {
            if (argument.Parent is IArgumentOperation { Parent: IInvocationOperation { Syntax: var syntax } })
                call = syntax;
        }

        return call;
    }

    private void AddEntryAt(SyntaxNode place, PayloadObject target, IOperation key, IOperation value, CallFrame? frame, bool isConditional)
    {
        var names = tracer.Trace(key, frame).Select(one => one.Text).ToList();

        // A key that isn't known may be any.
        target.IsOpen |= names.Contains(null);
        foreach (var name in names.OfType<string>())
            Add(target, name, value, place, frame, isConditional, member: null);
    }
}
