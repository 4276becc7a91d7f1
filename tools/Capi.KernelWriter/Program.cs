using Capi.KernelWriter;
using Capi.Tools;

OutputFile.UpdateAll(Repository.FindRoot(AppContext.BaseDirectory), KernelFiles.Generate());
