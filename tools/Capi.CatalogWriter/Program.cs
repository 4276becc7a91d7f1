using Capi.CatalogWriter;

var root = Repository.FindRoot(AppContext.BaseDirectory);
foreach (var file in CatalogFiles.Make(CatalogSource.Read(Repository.DataFolder(root))))
{
    var changed = file.Update(root);
    Console.WriteLine($"{(changed ? "written  " : "unchanged")}  {file.Path}");
}
