using Capi.Reading;

namespace Capi.Generators.Tests.Refused;

// User code that conflicts with emitted code.
internal static partial class RefusedCorpus
{
    private const string Parameters = "IMetaCapiClient client, Order order, MetaEventContext context, System.Threading.CancellationToken token";

    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> Clashes()
    {
        yield return Taken("a value called as the send method", Nested("public int SendOrderAsync => 1;"), Nested("public int SendAsync => 1;"));
        yield return Taken("a method of the send method's parameters", Nested($"public static void SendOrderAsync({Parameters}) {{ }}"), Nested("public static void SendOrderAsync(IMetaCapiClient client, Order order) { }"));
        yield return Taken("a class called as the extension class", Beside("static class OrderMetaEventExtensions"), Beside("static partial class OrderMetaEventExtensions"));
        yield return Taken("an extension class of another accessibility", Beside("internal static partial class OrderMetaEventExtensions"), Beside("public static partial class OrderMetaEventExtensions"));
        yield return Taken("an instance class called as the extension class", Beside("public partial class OrderMetaEventExtensions"), Beside("public class OrderMetaEventExtensions<T>"));
        yield return Taken("a struct called as the extension class", Beside("public struct OrderMetaEventExtensions"), Beside("file static class OrderMetaEventExtensions"));
        yield return Taken("a namespace called as the extension class", Beside("public class Inner") + " namespace OrderMetaEventExtensions { public class Other; }", Beside("public class Inner") + " namespace OrderExtensions { public class Other; }");
        yield return Taken("the send method in the extension class", Beside("public static partial class OrderMetaEventExtensions", $"public static void SendOrderAsync(this {Parameters}) {{ }}"), Beside("public static partial class OrderMetaEventExtensions", "public static void SendOrderAsync(this IMetaCapiClient client, Order order, System.Threading.CancellationToken token) { }"));

        const string Explicit = "static string IMetaEvent<Order>.EventName => \"mine\";";
        yield return ("the interface implemented by hand", ContractProblemKind.AlreadyImplemented, "CAPI019", $"[MetaEvent(\"Lead\")] public partial class Order : IMetaEvent<Order> {{ {Both} {Explicit} }}", Contract("public static string EventName => \"mine\";"));
        yield return ("the interface implemented by public members", ContractProblemKind.AlreadyImplemented, "CAPI019", $"[MetaEvent(\"Lead\")] public partial class Order : IMetaEvent<Order> {{ {Both} public static string EventName => \"mine\"; }}", $"[MetaEvent(\"Lead\")] public partial class Order : System.IEquatable<Order> {{ {Both} public bool Equals(Order? other) => false; public static string EventName => \"mine\"; }}");
    }

    private static (string Name, ContractProblemKind Kind, string Id, string Hit, string Miss) Taken(string name, string hit, string miss) =>
        (name, ContractProblemKind.NameTaken, "CAPI019", hit, miss);

    private static string Nested(string member) =>
        $"public partial class Outer {{ [MetaEvent(\"Lead\")] private partial class Order {{ {Both} {member} }} }}";

    private static string Beside(string header, string member = "") => Contract("") + $" {header} {{ {member} }}";
}
