using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Roslyn.Testing.Generators;

/// <summary>Walks the values of a pipeline by reflection and rejects types that would defeat caching or keep a compilation alive.</summary>
/// <remarks>Uses <c>is</c> checks: comparing exact types would never match an interface such as ISymbol.</remarks>
public static class ModelShape
{
    /// <summary>Checks all values of the steps.</summary>
    /// <exception cref="TestFailureException">Something in the graph is a Roslyn object, a mutable collection, a delegate, or has no value equality.</exception>
    public static void Check(GeneratorRun run, IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            foreach (var value in run.GetValues(step))
                Walk(value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    /// <summary>Checks one value.</summary>
    public static void Check(object value) => Walk(value, value.GetType().Name, new HashSet<object>(ReferenceEqualityComparer.Instance));

    /// <summary>Checks that two independent runs give models that are equal, have equal hash codes, and are different objects.</summary>
    public static void CheckEqualAndDistinct(GeneratorRun one, GeneratorRun other, IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            var pairs = one.GetValues(step).Zip(other.GetValues(step)).ToList();
            if (pairs.Count == 0)
                throw new TestFailureException($"The step {step} has no values.");

            foreach (var (left, right) in pairs)
            {
                if (ReferenceEquals(left, right))
                    throw new TestFailureException($"{step}: both runs returned the same object; they are not independent.");
                if (!left.Equals(right) || left.GetHashCode() != right.GetHashCode())
                    throw new TestFailureException($"{step}: two independent runs returned different values.\n{left}\n{right}");
            }
        }
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
            return;
        if (!value.GetType().IsValueType && !seen.Add(value))
            return;

        ThrowIfNotCacheable(value, path);
        if (value is IEnumerable items)
        {
            var index = 0;
            foreach (var item in items)
                Walk(item, $"{path}[{index++}]", seen);
            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var field in type.GetFields(Own))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }

    private static void ThrowIfNotCacheable(object value, string path)
    {
        var type = value.GetType();
        var what = value switch
        {
            ISymbol or Compilation or SemanticModel or SyntaxNode or SyntaxTree or SyntaxReference or AttributeData or IOperation
                or Location or Diagnostic or SourceText => "a Roslyn object",
            SyntaxToken or SyntaxNodeOrToken or TypedConstant or Optional<object> => "a Roslyn object",
            Delegate => "a delegate",
            Array or IList { IsReadOnly: false } or IDictionary => "a mutable collection",
            _ when IsImmutableArray(type) => "an array compared by reference",
            _ when !HasValueEquality(type) => "a type without value equality",
            _ => null,
        };
        if (what is not null)
            throw new TestFailureException($"{path} is {what}: {type}.");
    }

    private static bool IsImmutableArray(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>);

    private static bool HasValueEquality(Type type) =>
        type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType is { } declaring
        && declaring != typeof(object) && declaring != typeof(ValueType)
        && typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type);
}
