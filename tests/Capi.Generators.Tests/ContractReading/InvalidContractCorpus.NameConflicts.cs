namespace Capi.Generators.Tests.ContractReading;

// User code that conflicts with emitted code.
internal static partial class InvalidContractCorpus
{
    private const string Parameters = "IMetaCapiClient client, Order order, MetaEventContext context, System.Threading.CancellationToken token";

    private static IEnumerable<(string Name, ContractProblemKind Kind, string Id, string Hit, string Miss)> GetNameConflicts()
    {
        yield return CreateNameConflict("a value called as the send method", CreateNested("public int SendOrderAsync => 1;"), CreateNested("public int SendAsync => 1;"));
        yield return CreateNameConflict("a method of the send method's parameters", CreateNested($"public static void SendOrderAsync({Parameters}) {{ }}"), CreateNested("public static void SendOrderAsync(IMetaCapiClient client, Order order) { }"));
        yield return CreateNameConflict("a class called as the extension class", CreateWithSibling("static class OrderMetaEventExtensions"), CreateWithSibling("static partial class OrderMetaEventExtensions"));
        yield return CreateNameConflict("an extension class of another accessibility", CreateWithSibling("internal static partial class OrderMetaEventExtensions"), CreateWithSibling("public static partial class OrderMetaEventExtensions"));
        yield return CreateNameConflict("an instance class called as the extension class", CreateWithSibling("public partial class OrderMetaEventExtensions"), CreateWithSibling("public class OrderMetaEventExtensions<T>"));
        yield return CreateNameConflict("a struct called as the extension class", CreateWithSibling("public struct OrderMetaEventExtensions"), CreateWithSibling("file static class OrderMetaEventExtensions"));
        yield return CreateNameConflict("a namespace called as the extension class", CreateWithSibling("public class Inner") + " namespace OrderMetaEventExtensions { public class Other; }", CreateWithSibling("public class Inner") + " namespace OrderExtensions { public class Other; }");
        yield return CreateNameConflict("the send method in the extension class", CreateWithSibling("public static partial class OrderMetaEventExtensions", $"public static void SendOrderAsync(this {Parameters}) {{ }}"), CreateWithSibling("public static partial class OrderMetaEventExtensions", "public static void SendOrderAsync(this IMetaCapiClient client, Order order, System.Threading.CancellationToken token) { }"));

        const string Explicit = "static string IMetaEvent<Order>.EventName => \"mine\";";
        yield return ("the interface implemented by hand", ContractProblemKind.InterfaceAlreadyImplemented, "CAPI019", $"[MetaEvent(\"Lead\")] public partial class Order : IMetaEvent<Order> {{ {IdAndTime} {Explicit} }}", CreateContract("public static string EventName => \"mine\";"));
        yield return ("the interface implemented by public members", ContractProblemKind.InterfaceAlreadyImplemented, "CAPI019", $"[MetaEvent(\"Lead\")] public partial class Order : IMetaEvent<Order> {{ {IdAndTime} public static string EventName => \"mine\"; }}", $"[MetaEvent(\"Lead\")] public partial class Order : System.IEquatable<Order> {{ {IdAndTime} public bool Equals(Order? other) => false; public static string EventName => \"mine\"; }}");
    }

    private static (string Name, ContractProblemKind Kind, string Id, string Hit, string Miss) CreateNameConflict(string name, string hit, string miss) =>
        (name, ContractProblemKind.SendMethodNameConflict, "CAPI019", hit, miss);

    private static string CreateNested(string member) =>
        $"public partial class Outer {{ [MetaEvent(\"Lead\")] private partial class Order {{ {IdAndTime} {member} }} }}";

    private static string CreateWithSibling(string header, string member = "") => CreateContract("") + $" {header} {{ {member} }}";
}
